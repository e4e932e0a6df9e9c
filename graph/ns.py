"""The words of the graph: closed namespaces, so that a misspelt term is an error and never a new term.

`tests/test_ns.py` compares `H` with `ontology/hustings.ttl`, term by term, both ways.
"""

from graph.terms import Iri

# Not registered with w3id.org yet: both bases are said once, here, so that a change is one line.
ONTOLOGY = "https://w3id.org/hustings/ont#"
ID = "https://w3id.org/hustings/id/"


class Namespace:
    """A fixed set of terms below one base: `H.votes` is an Iri, `H.vote` an AttributeError."""

    def __init__(self, base: str, terms: str) -> None:
        self.base = base
        self.terms = {term: Iri(base + term) for term in terms.split()}

    def __getattr__(self, term: str) -> Iri:
        try:
            return self.terms[term]
        except KeyError:
            raise AttributeError(f"{self.base} has no term {term}") from None


H = Namespace(
    ONTOLOGY,
    # classes
    "Election GeneralElection ByElectionDay Contest ByElection NotionalContest NotionalResult Candidacy "
    "PoliticalParty PartyAsStood PartyName PartyRegistration Constituency BoundarySet BoundaryOverlap "
    "TextSnapshot Passage Quotation ArticleStatement StatedFigure Claim Stance Assertion Verdict Measure "
    "Disagreement Remark IdentityLink "
    # elections, contests and seats
    "partOf forConstituency previousContest pollingDate declaredAt electorate validVotes invalidVotes "
    "majority statedResult inBoundarySet gssCode country region county seatKind inForceFrom inForceTo "
    "fromArea toArea residentialFrom residentialTo areaFrom areaTo populationFrom populationTo "
    # candidacies
    "candidate previousCandidacy contest stoodAs firstName surname gender votes voteShare shareChange rank "
    "elected sittingMP formerMP mnisId dcId "
    # people: whose candidacy it is
    "candidateConfidence previousConfidence samePersonAs linkStatus evidence "
    # parties
    "party adjunctParty abbreviation colour ecId mnisPartyId adjunctEcId hasName validFrom validTo "
    "registrationOf jurisdiction registeredOn deregisteredOn nameUpdatedOn "
    # articles, quotations, claims
    "text length quoteKind cue speaker speakingAs speakerMention speakerName speakerKind speakerParty "
    "attributionTier attributionRule continues within expresses claimant hasStance stanceType target asserts "
    "measure subject ofContest operator statedValue statedUnit statedBaseline baseline baselineKind "
    # verdicts
    "evaluates outcome computedValue arithmetic "
    # provenance and faults
    "sourceKind sourceLine sha256 softwareVersion concerns fieldName firstValue firstGraph firstLine "
    "secondValue secondGraph secondLine inSource done severity",
)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label comment")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#", "notation prefLabel altLabel")
OWL = Namespace("http://www.w3.org/2002/07/owl#", "annotatedSource annotatedProperty annotatedTarget")
SSSOM = Namespace("https://w3id.org/sssom/", "confidence mapping_justification")
SEMAPV = Namespace(
    "https://w3id.org/semapv/vocab/",
    "CompositeMatching BackgroundKnowledgeBasedMatching ManualMappingCuration",
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    "identifier title publisher license rights creator source isReplacedBy",
)
DCAT = Namespace("http://www.w3.org/ns/dcat#", "Dataset")
PROV = Namespace(
    "http://www.w3.org/ns/prov#", "Entity Activity wasDerivedFrom wasGeneratedBy specializationOf used"
)
PAV = Namespace("http://purl.org/pav/", "retrievedFrom retrievedOn")
SCHEMA = Namespace(
    "https://schema.org/",
    "Person NewsArticle name alternateName givenName familyName gender headline datePublished publisher "
    "url about ClaimReview Rating Organization itemReviewed author reviewRating ratingValue bestRating "
    "worstRating",
)
OA = Namespace(
    "http://www.w3.org/ns/oa#",
    "hasSource hasSelector TextPositionSelector TextQuoteSelector start end exact",
)
ORG = Namespace("http://www.w3.org/ns/org#", "Membership member organization role memberDuring")

PREFIXES = {
    "h": ONTOLOGY,
    "id": ID,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": SKOS.base,
    "owl": OWL.base,
    "sssom": SSSOM.base,
    "semapv": SEMAPV.base,
    "dcterms": DCTERMS.base,
    "dcat": DCAT.base,
    "prov": PROV.base,
    "pav": PAV.base,
    "schema": SCHEMA.base,
    "oa": OA.base,
    "org": ORG.base,
}
# What a query of our own starts with.
PROLOGUE = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in PREFIXES.items())

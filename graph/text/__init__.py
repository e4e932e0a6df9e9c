"""From the text of an article to quotations, speakers and contests: plain values in and out, no RDF."""

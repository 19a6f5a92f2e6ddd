using System.Net;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Standards.Site;

/// <summary>Marks what every rule's page has: its severities, and which example is bad and which is good.</summary>
internal static class RuleLayout
{
    /// <summary>Prepares the page of a rule.</summary>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var paragraph in document.OfType<ParagraphBlock>().ToList())
        {
            switch (PlainText.Of(paragraph.Inline))
            {
                case "Bad:":
                    Mark(paragraph, "bad");
                    break;
                case "Good:":
                    Mark(paragraph, "good");
                    break;
                case var text when text.Contains(" locally · ", StringComparison.Ordinal) && document.IndexOf(paragraph) < 2:
                    Replace(document, paragraph, text.Split(" · "));
                    break;
            }
        }
    }

    private static void Mark(ParagraphBlock paragraph, string kind)
    {
        paragraph.GetAttributes().AddClass("example");
        paragraph.GetAttributes().AddClass(kind);
    }

    private static void Replace(MarkdownDocument document, ParagraphBlock paragraph, IEnumerable<string> facts)
    {
        var html = string.Concat(facts.Select(fact => $"<span>{WebUtility.HtmlEncode(fact)}</span>"));
        document[document.IndexOf(paragraph)] = new HtmlBlock(null) { Lines = new StringLineGroup($"<p class=\"facts\">{html}</p>") };
    }
}

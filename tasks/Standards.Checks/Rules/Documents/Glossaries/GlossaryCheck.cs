using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Glossaries;

/// <summary>The entries of docs/glossary.md: STD3801 to STD3804. Clause: <c>glossary-document</c>.</summary>
public sealed class GlossaryCheck : IFileCheck
{
    private const int TermLevel = 3;

    private static readonly string[] Parts =
    [
        .. GlossaryTerm.Labels.SelectMany(label => label.Labels),
        "description",
        "example",
        "examples",
        "notes",
        "usage",
        "references",
    ];

    /// <inheritdoc/>
    public string Name => "glossary";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.GlossaryTermUnique, RuleCatalog.GlossaryTermFields, RuleCatalog.GlossaryRelatedTerms, RuleCatalog.GlossarySynonyms,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => IsGlossary(file) && DocumentFiles.IsDocument(file, context.Policy);

    /// <summary>Whether a file is the glossary, by its path alone.</summary>
    public static bool IsGlossary(SourceFile file) => file.Path.Equals("docs/glossary.md", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (DocumentText.TryRead(file) is not { } document)
        {
            return [];
        }

        var isProduct = ProductClass.IsProduct(context.Policy);
        DocumentSection[] headings = [.. document.Sections.Where(section => section.Level == TermLevel)];

        // Where terms are headings of the second level, those of the third are parts of each.
        if (headings.Length == 0 || Array.Exists(headings, section => Parts.Contains(LabelledLine.Normal(section.Name), StringComparer.Ordinal)))
        {
            return isProduct
                ? [new Finding(
                    RuleCatalog.GlossaryTermFields,
                    file.Path,
                    0,
                    0,
                    "the glossary has no term that is a heading of the third level",
                    "Write '### Term' and below it Definition, Context, Synonyms and Related")]
                : [];
        }

        GlossaryTerm[] terms = [.. headings.Select(section => Term(document, section))];
        var first = new Dictionary<string, GlossaryTerm>(StringComparer.OrdinalIgnoreCase);
        var findings = new List<Finding>();
        foreach (var term in terms)
        {
            if (!first.TryAdd(term.Name, term))
            {
                findings.Add(New(
                    RuleCatalog.GlossaryTermUnique,
                    file,
                    term,
                    $"{ValueText.Quote(term.Name)} stands twice, first in line {first[term.Name].Section.Line}",
                    "Join both entries, or tell the terms apart in their headings"));
            }
        }

        // A list of terms in another form is a glossary too.
        var isForm = isProduct || terms.Any(term => GlossaryTerm.Labels.Any(label => term.Has(label.Labels)));
        findings.AddRange(terms.SelectMany(term => (isForm ? Missing(file, term) : []).Concat(Unknown(file, term, first)).Concat(Doubled(file, term, first))));
        return findings.Limit();
    }

    private static GlossaryTerm Term(SectionDocument document, DocumentSection section) => new(
        section,
        [.. document.Within(section).SelectMany(part => part.Lines).Select(line => LabelledLine.TryRead(line, document.Page.Lines)).OfType<LabelledLine>()]);

    private static IEnumerable<Finding> Missing(SourceFile file, GlossaryTerm term)
    {
        string[] missing = [.. GlossaryTerm.Labels.Where(label => !term.Has(label.Labels)).Select(label => label.Name)];
        if (missing.Length > 0)
        {
            yield return New(
                RuleCatalog.GlossaryTermFields,
                file,
                term,
                $"the term {ValueText.Quote(term.Name)} has no {string.Join(", ", missing)}",
                $"Add the line '- {missing[0]}: …' below it, and 'none' where there is nothing to name");
        }
    }

    private static IEnumerable<Finding> Unknown(SourceFile file, GlossaryTerm term, Dictionary<string, GlossaryTerm> all) =>
        from related in term.List(GlossaryTerm.Labels[3].Labels)
        where !all.ContainsKey(related.Term)
        select new Finding(
            RuleCatalog.GlossaryRelatedTerms,
            file.Path,
            related.Line.Value.Line,
            related.Line.Value.Column,
            $"{ValueText.Quote(related.Term)} is no term of the glossary",
            $"Write an entry '### {ValueText.Shorten(related.Term)}', or name a term that exists");

    private static IEnumerable<Finding> Doubled(SourceFile file, GlossaryTerm term, Dictionary<string, GlossaryTerm> all) =>
        from synonym in term.List(GlossaryTerm.Labels[2].Labels)
        let other = all.GetValueOrDefault(synonym.Term)
        where other is not null && !other.Name.Equals(term.Name, StringComparison.OrdinalIgnoreCase)
        select new Finding(
            RuleCatalog.GlossarySynonyms,
            file.Path,
            synonym.Line.Value.Line,
            synonym.Line.Value.Column,
            $"the synonym {ValueText.Quote(synonym.Term)} has an entry of its own in line {other.Section.Line}",
            "Join both entries, or name the other term under Related");

    private static Finding New(RuleDescriptor rule, SourceFile file, GlossaryTerm term, string message, string fix) =>
        new(rule, file.Path, term.Section.Line, term.Section.Column, message, fix);
}

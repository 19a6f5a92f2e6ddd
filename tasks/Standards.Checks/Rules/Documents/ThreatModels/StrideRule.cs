using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>STD3603: the STRIDE tables of a document together name all six categories; a heading for one counts.</summary>
internal static class StrideRule
{
    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        var tables = StrideTables.Of(document);
        if (tables.Count == 0)
        {
            yield break;
        }

        var named = tables
            .SelectMany(table => table.Categories)
            .Concat(document.Sections.Where(section => section.Name.Length > 1).Select(section => StrideCategories.Of(section.Name)).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. StrideCategories.Names.Where(name => !named.Contains(name))];
        if (missing.Length > 0)
        {
            var header = tables[0].Table.Header;
            yield return new Finding(
                RuleCatalog.ThreatModelStrideCategories,
                file.Path,
                header.Line,
                header.Column,
                $"the STRIDE table says nothing about {string.Join(", ", missing)}",
                $"Add a row that begins with '{missing[0]}'; where nothing threatens, write 'not applicable, because …' in it");
        }
    }
}

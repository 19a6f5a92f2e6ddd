using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests;

/// <summary>Merging loses nothing: every clause of the handbooks is an entry or named by the entry that took its place.</summary>
public sealed partial class ClauseMergeTests
{
    private const int HandbookClauses = 955;

    private const string Remedy = $"Correct the clause; {ProductCatalog.ClausesFolder}/README.md explains merged clauses.";

    private static IEnumerable<string> ReplacedKeys => ProductCatalog.Clauses.SelectMany(clause => clause.Replaces);

    [Fact]
    public void Every_clause_of_the_handbooks_is_there() =>
        Assert.Equal(HandbookClauses, ProductCatalog.Clauses.Count() + ReplacedKeys.Count());

    [Fact]
    public void A_key_is_replaced_once() => Problems.AssertNone(
        ReplacedKeys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"'{group.Key}'"),
        $"One clause takes the place of another. {Remedy}");

    [Fact]
    public void A_replaced_key_is_no_entry() => Problems.AssertNone(
        ReplacedKeys.Intersect(ProductCatalog.Clauses.Select(clause => clause.Key)).Select(key => $"'{key}'"),
        $"A clause that was merged has no entry of its own any more. {Remedy}");

    [Fact]
    public void Sources_name_handbook_and_section_once() => Problems.AssertNone(
        ProductCatalog.Clauses
            .Where(clause =>
                clause.Sources.Any(source => !Source().IsMatch(source)) ||
                clause.Sources.Distinct(StringComparer.Ordinal).Count() != clause.Sources.Length)
            .Select(clause => $"""'{clause.Key}': {string.Join("; ", clause.Sources)}"""),
        $"A source is a handbook (000 to 004) and a section or appendix of it, and stands in a clause once. {Remedy}");

    [GeneratedRegex(@"\A00[0-4] (§|Appendix [A-Z]: )\S.*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Source();
}

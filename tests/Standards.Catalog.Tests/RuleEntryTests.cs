using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;
using Standards.Checks.Catalog;

namespace Standards.Catalog.Tests;

/// <summary>The entries of <c>rules.yml</c> are complete and consistent.</summary>
public sealed partial class RuleEntryTests
{
    private const string Remedy = $"Correct {ProductCatalog.RulesFile}; its header comment explains every field.";

    [Fact]
    public void Every_field_is_filled() => Problems.AssertNone(ProductCatalog.Rules.SelectMany(MissingFields), Remedy);

    [Fact]
    public void Ids_have_the_form_of_an_id() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => !IdPattern().IsMatch(rule.Id)).Select(rule => $"'{rule.Id}' is not STD and four digits"),
        Remedy);

    [Fact]
    public void Ids_are_unique_and_ordered() => Problems.AssertNone(
        ProductCatalog.Rules.Zip(ProductCatalog.Rules.Skip(1))
            .Where(pair => string.CompareOrdinal(pair.First.Id, pair.Second.Id) >= 0)
            .Select(pair => $"{pair.Second.Id} stands after {pair.First.Id}"),
        $"Every id is given once and the entries stand in the order of the ids. {Remedy}");

    [Fact]
    public void Kinds_are_known() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => !IsName<RuleKind>(rule.Kind)).Select(rule => $"{rule.Id}: kind '{rule.Kind}'"),
        $"A kind is one of {string.Join(", ", Names<RuleKind>())}. {Remedy}");

    [Fact]
    public void Severities_are_known() => Problems.AssertNone(
        ProductCatalog.Rules
            .Where(rule => rule.Severity.Length != 2 || !rule.Severity.All(IsName<Severity>))
            .Select(rule => $"{rule.Id}: severity [{string.Join(", ", rule.Severity)}]"),
        $"Severity is a list of two, [local, ci], each one of {string.Join(", ", Names<Severity>())}. {Remedy}");

    [Fact]
    public void Tiers_are_1_to_4() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => rule.Tier is < 1 or > 4).Select(rule => $"{rule.Id}: tier {rule.Tier}"), Remedy);

    [Fact]
    public void Category_is_the_one_of_the_id() => Problems.AssertNone(
        ProductCatalog.Rules
            .Where(rule => IdPattern().IsMatch(rule.Id) && rule.Category != Concern.Of(rule.Id).Category)
            .Select(rule => $"{rule.Id}: category '{rule.Category}', expected '{Concern.Of(rule.Id).Category}'"),
        $"The first digit of an id says the concern (Catalog/Concern.cs lists them). {Remedy}");

    [Fact]
    public void Titles_are_one_sentence_without_a_full_stop() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => rule.Title.EndsWith('.') || rule.Title.Contains('\n')).Select(rule => $"{rule.Id}: '{rule.Title}'"),
        Remedy);

    [Fact]
    public void Cited_clauses_exist()
    {
        var keys = ProductCatalog.Clauses.Select(clause => clause.Key).ToHashSet();
        Problems.AssertNone(
            ProductCatalog.Rules.SelectMany(rule => rule.Clauses.Where(key => !keys.Contains(key)).Select(key => $"{rule.Id} cites '{key}'")),
            $"No file in {ProductCatalog.ClausesFolder} has these keys. Correct the key, or add the clause with its source.");
    }

    private static IEnumerable<string> MissingFields(RuleEntry rule)
    {
        (string Name, bool Filled)[] fields =
        [
            ("id", rule.Id.Length > 0),
            ("title", rule.Title.Length > 0),
            ("category", rule.Category.Length > 0),
            ("kind", rule.Kind.Length > 0),
            ("severity", rule.Severity.Length > 0),
            ("tier", rule.Tier > 0),
            ("clauses", rule.Clauses.Length > 0),
            ("why", !string.IsNullOrWhiteSpace(rule.Why)),
            ("fix", !string.IsNullOrWhiteSpace(rule.Fix)),
            ("bad", !string.IsNullOrWhiteSpace(rule.Bad)),
            ("good", !string.IsNullOrWhiteSpace(rule.Good)),
        ];
        return fields.Where(field => !field.Filled).Select(field => $"{rule.Id}: '{field.Name}' is missing or empty");
    }

    // Lower case as in the file format, where Enum.TryParse would also take "Error" and "3".
    private static bool IsName<T>(string text)
        where T : struct, Enum => Names<T>().Contains(text);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());

    [GeneratedRegex(@"^STD\d{4}\z")]
    private static partial Regex IdPattern();
}

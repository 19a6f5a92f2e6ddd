using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;
using Standards.Checks.Catalog;

namespace Standards.Catalog.Tests;

/// <summary>The entries of the rules are complete and consistent.</summary>
public sealed partial class RuleEntryTests
{
    private const string Remedy = $"Correct the file in {ProductCatalog.RulesFolder}; README.md there explains every field.";

    [Fact]
    public void Every_field_is_filled() => Problems.AssertNone(ProductCatalog.Rules.SelectMany(MissingFields), Remedy);

    [Fact]
    public void Ids_have_the_form_of_an_id() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => !IdPattern().IsMatch(rule.Id)).Select(rule => $"'{rule.Id}' is not STD and four digits"),
        Remedy);

    [Fact]
    public void Ids_are_unique_and_ordered() => Problems.AssertNone(
        ProductCatalog.RuleFiles.Values.Append(ProductCatalog.Rules)
            .SelectMany(rules => rules.Zip(rules.Skip(1)))
            .Where(pair => string.CompareOrdinal(pair.First.Id, pair.Second.Id) >= 0)
            .Select(pair => $"{pair.Second.Id} stands after {pair.First.Id}"),
        $"Every id is given once and the entries of a file stand in the order of the ids. {Remedy}");

    [Fact]
    public void Names_have_two_to_five_words() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => !NamePattern().IsMatch(rule.Name)).Select(rule => $"{rule.Id}: name '{rule.Name}'"),
        $"A name is PascalCase: the concern, then the property that is judged. {Remedy}");

    [Fact]
    public void Names_are_unique() => Problems.AssertNone(
        ProductCatalog.Rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1).Select(group => $"""{group.Key}: {string.Join(", ", group)}"""),
        $"A name is that of one rule. {Remedy}");

    [Fact]
    public void Names_are_not_those_of_types()
    {
        var types = typeof(RuleCatalog).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Problems.AssertNone(
            ProductCatalog.Rules.Where(rule => types.Contains(rule.Name)).Select(rule => $"{rule.Id}: name '{rule.Name}'"),
            $"A type of the engine has the same name, and a reader would take one for the other. {Remedy}");
    }

    [Fact]
    public void Reporters_are_known() => Problems.AssertNone(
        ProductCatalog.Rules
            .Where(rule => rule.ReportedBy is not ("" or "engine" or "project" or "compiler"))
            .Select(rule => $"{rule.Id}: reported_by '{rule.ReportedBy}'"),
        $"A rule is reported by the engine, by projects or by the compiler, or by a check of the repository when it does not say. {Remedy}");

    [Fact]
    public void Traits_are_known() => Problems.AssertNone(
        from rule in ProductCatalog.Rules
        from trait in rule.Traits
        where trait == "none" || !IsName<RuleTraits>(trait)
        select $"{rule.Id}: trait '{trait}'",
        $"""A trait is one of {string.Join(", ", Names<RuleTraits>().Except(["none"]))}. {Remedy}""");

    [Fact]
    public void Due_work_is_a_suggestion() => Problems.AssertNone(
        ProductCatalog.Rules
            .Where(rule => rule.Traits.Contains("due") && !(rule.Kind == "default" && rule.Severity.All(severity => severity == "suggestion")))
            .Select(rule => $"""{rule.Id}: {rule.Kind}, severity [{string.Join(", ", rule.Severity)}]"""),
        $"The calendar makes no build red: a rule with the trait 'due' is a default one and a suggestion (docs/adr/0033). {Remedy}");

    [Fact]
    public void Kinds_are_known() => Problems.AssertNone(
        ProductCatalog.Rules.Where(rule => !IsName<RuleKind>(rule.Kind)).Select(rule => $"{rule.Id}: kind '{rule.Kind}'"),
        $"""A kind is one of {string.Join(", ", Names<RuleKind>())}. {Remedy}""");

    [Fact]
    public void Severities_are_known() => Problems.AssertNone(
        ProductCatalog.Rules
            .Where(rule => rule.Severity.Length != 2 || !rule.Severity.All(IsName<Severity>))
            .Select(rule => $"""{rule.Id}: severity [{string.Join(", ", rule.Severity)}]"""),
        $"""Severity is a list of two, [local, ci], each one of {string.Join(", ", Names<Severity>())}. {Remedy}""");

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
    public void Category_is_the_one_of_the_file() => Problems.AssertNone(
        from file in ProductCatalog.RuleFiles
        from rule in file.Value
        where Path.GetFileNameWithoutExtension(file.Key).Split('-')[0] != rule.Category
        select $"{rule.Id} of category '{rule.Category}' stands in {file.Key}",
        $"A file is named <category>.yml or <category>-<group>.yml. {Remedy}");

    [Fact]
    public void Families_are_not_divided() => Problems.AssertNone(
        ProductCatalog.RuleFiles
            .SelectMany(file => file.Value.Select(rule => (Family: rule.Id[..5], file.Key)).Distinct())
            .GroupBy(pair => pair.Family, pair => pair.Key)
            .Where(group => group.Count() > 1)
            .Select(group => $"""{group.Key}: {string.Join(", ", group)}"""),
        $"Rules whose ids begin with the same two digits stand in one file. {Remedy}");

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
            ("name", rule.Name.Length > 0),
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

    [GeneratedRegex(@"\A([A-Z][a-z0-9]*){2,5}\z")]
    private static partial Regex NamePattern();
}

using Standards.Tests.Shared;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>The catalog of this repository, read once. Unknown and duplicate keys are errors with file, line and column.</summary>
internal static class ProductCatalog
{
    public const string RulesFolder = "sdk/Standards.Sdk/catalog/rules";

    public const string ClausesFolder = "sdk/Standards.Sdk/catalog/clauses";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<RuleEntry>>> LazyRuleFiles = new(() => ReadAll<RuleEntry>(RulesFolder));

    private static readonly Lazy<IReadOnlyList<RuleEntry>> LazyRules =
        new(() => [.. RuleFiles.Values.SelectMany(rules => rules).OrderBy(rule => rule.Id, StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>>> LazyAreas = new(() => ReadAreas());

    /// <summary>The rules by repository-relative path of their file, as the file orders them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<RuleEntry>> RuleFiles => LazyRuleFiles.Value;

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<RuleEntry> Rules => LazyRules.Value;

    /// <summary>The clauses by repository-relative path of their file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>> Areas => LazyAreas.Value;

    /// <summary>All clauses of all areas.</summary>
    public static IEnumerable<ClauseEntry> Clauses => Areas.Values.SelectMany(clauses => clauses);

    /// <summary>Ids for theories.</summary>
    public static TheoryData<string> RuleIds() => [.. Rules.Select(rule => rule.Id)];

    /// <summary>The rule with an id.</summary>
    public static RuleEntry Rule(string id) => Rules.Single(rule => rule.Id == id);

    // The rules say which clauses they serve; the other direction is made from that.
    private static Dictionary<string, IReadOnlyList<ClauseEntry>> ReadAreas()
    {
        var rules = Rules.SelectMany(rule => rule.Clauses.Select(key => (key, rule.Id))).ToLookup(pair => pair.key, pair => pair.Id);
        return ReadAll<ClauseEntry>(ClausesFolder).ToDictionary(
            area => area.Key,
            area => (IReadOnlyList<ClauseEntry>)[.. area.Value.Select(clause => clause with { Rules = [.. rules[clause.Key]] })]);
    }

    private static Dictionary<string, IReadOnlyList<T>> ReadAll<T>(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.yml")
            .Select(RepositoryRoot.Relative)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, path => (IReadOnlyList<T>)Read<List<T>>(path));

    private static T Read<T>(string path)
    {
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build();
        try
        {
            return deserializer.Deserialize<T>(File.ReadAllText(RepositoryRoot.Combine(path)));
        }
        catch (YamlException exception)
        {
            throw new InvalidDataException(
                $"{path}({exception.Start.Line},{exception.Start.Column}): {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }
}

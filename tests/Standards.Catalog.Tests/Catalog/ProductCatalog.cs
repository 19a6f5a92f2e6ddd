using Standards.Tests.Shared;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>The catalog of this repository, read once. Unknown and duplicate keys are errors with file, line and column.</summary>
internal static class ProductCatalog
{
    public const string RulesFile = "sdk/Standards.Sdk/catalog/rules.yml";

    public const string ClausesFolder = "sdk/Standards.Sdk/catalog/clauses";

    private static readonly Lazy<IReadOnlyList<RuleEntry>> LazyRules = new(() => Read<List<RuleEntry>>(RulesFile));

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>>> LazyAreas = new(() => ReadAreas());

    /// <summary>All rules in the order of the file.</summary>
    public static IReadOnlyList<RuleEntry> Rules => LazyRules.Value;

    /// <summary>The clauses by repository-relative path of their file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>> Areas => LazyAreas.Value;

    /// <summary>All clauses of all areas.</summary>
    public static IEnumerable<ClauseEntry> Clauses => Areas.Values.SelectMany(clauses => clauses);

    /// <summary>Ids for theories.</summary>
    public static TheoryData<string> RuleIds() => [.. Rules.Select(rule => rule.Id)];

    /// <summary>The rule with an id.</summary>
    public static RuleEntry Rule(string id) => Rules.Single(rule => rule.Id == id);

    private static Dictionary<string, IReadOnlyList<ClauseEntry>> ReadAreas() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(ClausesFolder), "*.yml")
            .Select(RepositoryRoot.Relative)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, path => (IReadOnlyList<ClauseEntry>)Read<List<ClauseEntry>>(path));

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

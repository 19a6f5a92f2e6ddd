using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Standards.Site;

/// <summary>What the catalogue says of rules and of the handbooks, as far as pages show it.</summary>
internal static class Catalogue
{
    /// <summary>Repository-relative folder of the areas.</summary>
    public const string ClausesFolder = "sdk/Standards.Sdk/catalog/clauses";

    private const string RulesFolder = "sdk/Standards.Sdk/catalog/rules";

    /// <summary>The clauses by area, the areas in ordinal order and the clauses as their file orders them.</summary>
    public static IReadOnlyList<(string Area, IReadOnlyList<Clause> Clauses)> Areas(string root) =>
        [.. Files(root, ClausesFolder).Select(file => (Path.GetFileNameWithoutExtension(file), (IReadOnlyList<Clause>)Read<Clause>(file)))];

    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> Rules(string root) =>
        [.. Files(root, RulesFolder).SelectMany(Read<Rule>).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Files(string root, string folder) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), "*.yml").Order(StringComparer.Ordinal);

    private static List<T> Read<T>(string file) => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build()
        .Deserialize<List<T>>(File.ReadAllText(file));

    /// <summary>One clause.</summary>
    internal sealed record Clause
    {
        /// <summary>Unique among all areas.</summary>
        public string Key { get; init; } = "";

        /// <summary>What it asks, one or two sentences of plain text.</summary>
        public string Statement { get; init; } = "";

        /// <summary><c>must</c>, <c>should</c> or <c>may</c>.</summary>
        public string Level { get; init; } = "";

        /// <summary>How far the product carries it.</summary>
        public string Status { get; init; } = "";

        /// <summary>What carries it besides rules: <c>analyzer:CA2200</c> and the like.</summary>
        public string[] EnforcedBy { get; init; } = [];
    }

    /// <summary>One rule.</summary>
    internal sealed record Rule
    {
        /// <summary>Such as <c>STD3103</c>.</summary>
        public string Id { get; init; } = "";

        /// <summary>What must hold.</summary>
        public string Title { get; init; } = "";

        /// <summary>Keys of the clauses that it serves.</summary>
        public string[] Clauses { get; init; } = [];
    }
}

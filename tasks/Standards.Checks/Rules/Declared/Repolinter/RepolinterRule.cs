using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Declared.Repolinter;

/// <summary>One rule of a repolinter file, of either version of its format.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Level"><c>off</c>, <c>warning</c> or <c>error</c>, as written.</param>
/// <param name="Where">Axioms that must hold, such as <c>language=javascript</c>.</param>
/// <param name="Type">What it does, such as <c>file-existence</c>.</param>
/// <param name="Options">Its options, or null.</param>
internal sealed record RepolinterRule(string Name, string Level, IReadOnlyList<string> Where, string Type, YamlMapping? Options)
{
    public string Info { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>Keys that say something that is not carried over.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}

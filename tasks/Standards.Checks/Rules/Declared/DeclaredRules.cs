namespace Standards.Checks.Rules.Declared;

/// <summary>The rules that the layers of a policy declare.</summary>
internal sealed class DeclaredRules
{
    /// <summary>The rules, in the order of the files.</summary>
    public IReadOnlyList<DeclaredRule> Rules { get; init; } = [];
}

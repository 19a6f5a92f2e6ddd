using Standards.Checks.Catalog;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Finds secrets of one kind around the places where one of its literals stands.</summary>
/// <param name="name">Name in messages, such as <c>GitHub token</c>.</param>
/// <param name="rule">The rule that its findings are of.</param>
/// <param name="literals">Texts one of which every secret of the kind has in it or in front of it, without case.</param>
internal abstract class SecretDetector(string name, RuleDescriptor rule, params IReadOnlyList<string> literals)
{
    /// <summary>Name in messages.</summary>
    public string Name { get; } = name;

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; } = rule;

    /// <summary>The literals.</summary>
    public IReadOnlyList<string> Literals { get; } = literals;

    /// <summary>
    /// Whether it goes by where a value stands, not by the form of the value. Where the value has the form of another detector, that one
    /// is more exact: <c>GITHUB_TOKEN=ghp_…</c> is a GitHub token, not only the value of a telling name.
    /// </summary>
    public virtual bool IsByContext => false;

    /// <summary>The secret at a literal, or null.</summary>
    /// <param name="place">Where the literal stands. The search looks at a bounded number of characters around it.</param>
    public abstract SecretMatch? Find(in SecretPlace place);
}

using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Documents.Required;

/// <summary>A document that repositories of some classes have.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Classes">Who is asked.</param>
/// <param name="Name">What is missing, with its article: <c>no threat model</c>.</param>
/// <param name="Fix">What to write.</param>
/// <param name="IsMatch">Whether a file is such a document, by its path alone.</param>
internal sealed record RequiredDocument(
    RuleDescriptor Rule, IReadOnlyList<ServiceClass> Classes, string Name, string Fix, Func<SourceFile, Policy, bool> IsMatch)
{
    /// <summary>Whether a file is a reason to ask; null where there is always one.</summary>
    public Func<SourceFile, Policy, bool>? Reason { get; init; }

    /// <summary>The fix where the place depends on the policy.</summary>
    public Func<Policy, string>? FixOf { get; init; }
}

using Standards.Checks.Models.Licences;

namespace Standards.Checks.Rules.Licences;

/// <summary>The licence of a package, as far as the package says it.</summary>
/// <param name="Text">What a decision has to name: a licence expression, an address, <c>LicenseRef-text-…</c> for a text that is not known, or
/// <c>NONE</c>.</param>
/// <param name="Expression">The licence; null when it is not known.</param>
/// <param name="Where">Where it was read, for messages: <c>licence expression</c>, <c>LICENSE.md</c>.</param>
/// <param name="Problem">Why it is not known: the end of a sentence that begins with the package. Empty when it is known.</param>
public sealed record PackageLicence(string Text, LicenceExpression? Expression, string Where, string Problem)
{
    /// <summary>A licence that is known.</summary>
    public static PackageLicence Of(LicenceExpression expression, string where) => new(expression.ToString()!, expression, where, "");
}

using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Licences;

namespace Standards.Checks.Rules.Licences;

/// <summary>
/// Judges licence expressions by the lists of the policy: of OR the best branch counts, of AND the worst. An entry stands for the
/// licence, for it with an exception and for it "or later", unless <c>allow</c> names that very form; <c>deny</c> goes before
/// <c>ask</c>, and <c>ask</c> before <c>allow</c>.
/// </summary>
/// <param name="policy">The lists.</param>
public sealed class LicenceJudge(LicencePolicy policy)
{
    private readonly HashSet<string> _allow = Names(policy.Allow);
    private readonly HashSet<string> _ask = Names(policy.Ask);
    private readonly HashSet<string> _deny = Names(policy.Deny);

    /// <summary>The verdict on a licence.</summary>
    public LicenceVerdict Judge(LicenceExpression expression) => expression switch
    {
        LicenceOr or => (LicenceVerdict)Math.Min((int)Judge(or.Left), (int)Judge(or.Right)),
        LicenceAnd and => (LicenceVerdict)Math.Max((int)Judge(and.Left), (int)Judge(and.Right)),
        LicenceTerm term => Judge(term),
        _ => LicenceVerdict.Unlisted,
    };

    private LicenceVerdict Judge(LicenceTerm term) =>
        IsIn(_deny, term) ? LicenceVerdict.Denied
        : IsIn(_ask, term) ? LicenceVerdict.Asked
        : IsIn(_allow, term) || Wider(term).Any(_allow.Contains) ? LicenceVerdict.Allowed
        : LicenceVerdict.Unlisted;

    private bool IsIn(HashSet<string> list, LicenceTerm term) =>
        list.Contains(term.ToString()) || (!_allow.Contains(term.ToString()) && Wider(term).Any(list.Contains));

    private static string[] Wider(LicenceTerm term) => [term.Bare.ToString(), term.ThisVersion.ToString(), term.Bare.ThisVersion.ToString()];

    private static HashSet<string> Names(IEnumerable<string> list) =>
        list.Select(name => LicenceExpressionParser.TryParse(name)?.ToString() ?? name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Passwords in the user information of a URL (RFC 3986, section 3.2.1), such as <c>postgres://app:…@db</c>.</summary>
internal sealed class UrlCredentialsDetector() : SecretDetector("password in a URL", RuleCatalog.SecretUrlPassword, "://")
{
    private const int MaxAuthority = 512;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`<>/?#\\)]},;|");

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(MaxAuthority, place.Rest.Length)];
        var end = rest.IndexOfAny(Ends);
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        var colon = at < 0 ? -1 : authority[..at].IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var user = authority[..colon];
        var password = authority[(colon + 1)..at];
        var host = authority[(at + 1)..];
        if (PasswordJudge.Judge(password, user, place.Format) is not { } confidence || !IsHost(host))
        {
            return null;
        }

        var sure = OwnMachine.Is(host) ? SecretConfidence.Low : confidence;
        return new SecretMatch(this, place.End + colon + 1, password.ToString(), sure, $"before the host {ValueText.Quote(host.ToString())}");
    }

    private static bool IsHost(ReadOnlySpan<char> host) =>
        host.Length > 0
        && !host.ContainsAny("$%*")
        && !host.StartsWith("example.", StringComparison.OrdinalIgnoreCase)
        && !host.Contains(".example.", StringComparison.OrdinalIgnoreCase);
}

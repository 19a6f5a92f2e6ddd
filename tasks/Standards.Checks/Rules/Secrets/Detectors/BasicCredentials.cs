using System.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>User and password as RFC 7617 sends them: <c>user:password</c> in base64.</summary>
internal static class BasicCredentials
{
    private const int MinLength = 8;

    /// <summary>How sure it is that a value is that, with a password that is no example; null when it is not.</summary>
    public static SecretConfidence? Judge(ReadOnlySpan<char> value, FileFormat format)
    {
        if (value.Length < MinLength || Placeholders.IsPlaceholder(value))
        {
            return null;
        }

        // Some leave out the padding.
        var text = value.ToString().TrimEnd('=');
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var count))
        {
            return null;
        }

        var decoded = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = decoded.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && decoded.All(c => !char.IsControl(c) && c != '\uFFFD')
            ? PasswordJudge.Judge(decoded.AsSpan(colon + 1), decoded.AsSpan(0, colon), format)
            : null;
    }
}

using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// A literal as second argument of a class that holds a name and a password: <c>new NetworkCredential("user", "…")</c>. Code does not say which
/// argument is one by a name, but the class does, so that any text there is a password.
/// </summary>
internal sealed class CredentialCallDetector() : SecretDetector(
    "password in a credential",
    RuleCatalog.SecretPassword,
    "NetworkCredential(",
    "UsernamePasswordCredential(",
    "StorageSharedKeyCredential(",
    "BasicAWSCredentials(")
{
    private const int MinPassword = 6;
    private const int MaxArguments = 512;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(MaxArguments, place.Rest.Length)];
        var comma = Comma(rest);
        if (!place.IsExact || place.Format != FileFormat.Code || comma < 0)
        {
            return null;
        }

        var at = comma + 1;
        at += rest[at..].IndexOfAnyExcept(" \t\r\n") is var blanks and > 0 ? blanks : 0;
        at += rest[at..].StartsWith("password:", StringComparison.Ordinal) ? "password:".Length : 0;
        at += rest[at..].IndexOfAnyExcept(" @") is var marks and > 0 ? marks : 0;
        if (at >= rest.Length || rest[at] != '"' || rest[++at..].IndexOfAny("\"\r\n") is not (var length and >= MinPassword) || rest[at + length] != '"')
        {
            return null;
        }

        var value = rest.Slice(at, length);
        var user = rest[..comma].Trim(" \t\r\n\"");
        return Placeholders.IsLookUp(value)
            || Placeholders.IsPlaceholder(value)
            || value.Equals(user, StringComparison.OrdinalIgnoreCase)
            || user.Equals("anonymous", StringComparison.OrdinalIgnoreCase)
            ? null
            : new SecretMatch(this, place.End + at, value.ToString(), SecretConfidence.Medium, "the argument for the password");
    }

    // Behind the first argument, which may be a text or a call.
    private static int Comma(ReadOnlySpan<char> rest)
    {
        var (depth, isText) = (0, false);
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                isText = !isText;
            }
            else if (!isText && rest[i] == ',' && depth == 0)
            {
                return i;
            }
            else if (!isText && rest[i] is '(' or '[')
            {
                depth++;
            }
            else if (!isText && rest[i] is ')' or ']' && --depth < 0)
            {
                return -1;
            }
        }

        return -1;
    }
}

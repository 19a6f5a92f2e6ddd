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
        if (!place.IsExact || place.Format != FileFormat.Code)
        {
            return null;
        }

        var rest = place.Rest[..Math.Min(MaxArguments, place.Rest.Length)];
        var comma = Comma(rest);
        if (comma < 0 || Literal(rest, comma + 1) is not { } literal)
        {
            return null;
        }

        var value = rest[literal];
        return IsHarmless(value, user: rest[..comma].Trim(" \t\r\n\""))
            ? null
            : new SecretMatch(this, place.End + literal.Start.Value, value.ToString(), SecretConfidence.Medium, "the argument for the password");
    }

    private static bool IsHarmless(ReadOnlySpan<char> value, ReadOnlySpan<char> user) =>
        Placeholders.IsLookUp(value)
        || Placeholders.IsPlaceholder(value)
        || value.Equals(user, StringComparison.OrdinalIgnoreCase)
        || user.Equals("anonymous", StringComparison.OrdinalIgnoreCase);

    // Behind the first argument, which may be a text or a call; -1 when there is one only.
    private static int Comma(ReadOnlySpan<char> rest)
    {
        var (depth, isText) = (0, false);
        for (var i = 0; i < rest.Length && depth >= 0; i++)
        {
            isText ^= rest[i] == '"';
            depth += isText ? 0 : Depth(rest[i]);
            if (rest[i] == ',' && depth == 0 && !isText)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Depth(char c) => c switch
    {
        '(' or '[' => 1,
        ')' or ']' => -1,
        _ => 0,
    };

    // What stands in quotes, with or without the argument's name before it; null when the argument is no literal, or too short.
    private static Range? Literal(ReadOnlySpan<char> rest, int at)
    {
        at += Leading(rest[at..], " \t\r\n");
        at += rest[at..].StartsWith("password:", StringComparison.Ordinal) ? "password:".Length : 0;
        at += Leading(rest[at..], " @");
        if (at >= rest.Length || rest[at] != '"')
        {
            return null;
        }

        at++;
        var length = rest[at..].IndexOfAny("\"\r\n");
        return length >= MinPassword && rest[at + length] == '"' ? at..(at + length) : null;
    }

    private static int Leading(ReadOnlySpan<char> text, ReadOnlySpan<char> characters) => Math.Max(0, text.IndexOfAnyExcept(characters));
}

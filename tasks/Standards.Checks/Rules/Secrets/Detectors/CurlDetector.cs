using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>User and password that <c>curl -u</c> sends as a header of the scheme Basic.</summary>
internal sealed class CurlDetector() : SecretDetector("password of a request", RuleCatalog.SecretHeaderCredential, "curl ")
{
    private const int MaxCommand = 1024;
    private static readonly string[] Options = [" -u ", " --user ", " --user="];

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (char.IsAsciiLetterOrDigit(place.Before))
        {
            return null;
        }

        // The blank of the literal may be the one before the option. Another request has its own options.
        var text = place.Text[(place.End - 1)..Math.Min(place.Text.Length, place.End + MaxCommand)];
        var command = Command(text.IndexOf("curl ") is var next and >= 0 ? text[..next] : text);
        foreach (var option in Options)
        {
            if (command.IndexOf(option) is var at and >= 0)
            {
                return OfUser(place, command, at + option.Length);
            }
        }

        return null;
    }

    private SecretMatch? OfUser(in SecretPlace place, ReadOnlySpan<char> command, int at)
    {
        at += command[at..].IndexOfAnyExcept(" ") is var blanks and > 0 ? blanks : 0;
        var start = at + (command[at..].IndexOfAnyExcept("\"'") is var quotes and > 0 ? quotes : 0);
        var user = command[start..];
        user = start > at
            ? user[..(user.IndexOfAny(command[at], '\n') is var quote and >= 0 ? quote : user.Length)]
            : user[..(user.IndexOfAny(" \r\n") is var blank and >= 0 ? blank : user.Length)];
        var colon = user.IndexOf(':');
        if (colon < 0 || user[(colon + 1)..].StartsWith("//"))
        {
            return null;
        }

        // A key stands in place of either.
        var password = user[(colon + 1)..].Trim("\"'`)");
        var skipped = user[(colon + 1)..].IndexOfAnyExcept("\"'`") is var inner and > 0 ? inner : 0;
        return PasswordJudge.Judge(password, user[..colon], place.Format) is { } confidence
            ? new SecretMatch(this, place.End - 1 + start + colon + 1 + skipped, password.ToString(), confidence, "user and password of a request")
            : password.Length == 0 && PasswordJudge.Judge(user[..colon], "", place.Format) == SecretConfidence.Medium && !ValueShapes.IsName(user[..colon])
                ? new SecretMatch(
                    this, place.End - 1 + start, user[..colon].ToString(), SecretConfidence.Low, "a user of a request without a password, that looks random")
            : null;
    }

    // To the end of the line, or of the last line that a backslash continues.
    private static ReadOnlySpan<char> Command(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('\n') is var end and >= 0;)
        {
            if (!text[..(from + end)].TrimEnd().EndsWith("\\"))
            {
                return text[..(from + end)];
            }

            from += end + 1;
        }

        return text;
    }
}

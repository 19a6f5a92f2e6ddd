using System.Buffers;
using System.Text;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Takes secrets out of what is logged, traced or audited: by the name of a field and by the shape of a text (clause
/// observability-logs.no-sensitive-data-in-logs).
/// </summary>
public sealed class Redactor
{
    /// <summary>What stands where a secret stood.</summary>
    public const string Mask = "[redacted]";

    // A text without any of these is clean but for card numbers; most texts are.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["-----BEGIN ", "eyJ", "bearer ", "basic ", "digest ", "pass", "pwd", "secret", "token", "key", "authorization", "cookie", "credential", "@"],
        StringComparison.OrdinalIgnoreCase);

    private readonly bool _emails;
    private readonly SecretKeys _keys;

    /// <param name="moreKeys">Words that make a key sensitive, besides the built-in ones.</param>
    /// <param name="emails">Whether e-mail addresses are replaced.</param>
    public Redactor(IEnumerable<string>? moreKeys = null, bool emails = true)
    {
        _keys = new SecretKeys(moreKeys ?? []);
        _emails = emails;
    }

    /// <summary>Whether the value of a field of this name is never shown.</summary>
    public bool IsSecret(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _keys.IsSecret(key);
    }

    /// <summary>The text with <see cref="Mask"/> for each secret; the same string if there is none.</summary>
    public string Scrub(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (text.AsSpan().IndexOfAny(Hints) >= 0)
        {
            text = Replace(text, SecretShapes.FindPem);
            text = Replace(text, SecretShapes.FindJwt);
            text = Replace(text, SecretShapes.FindScheme);
            text = Replace(text, SecretShapes.FindAssignment);
            text = Replace(text, SecretShapes.FindUrlPassword);
            if (_emails)
            {
                text = Replace(text, SecretShapes.FindEmail);
            }
        }

        return text.Length >= 13 ? Replace(text, SecretShapes.FindCard) : text;
    }

    private static string Replace(string text, SecretShapes.Finder find)
    {
        if (!find(text, 0, out var start, out var end))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        do
        {
            result.Append(text, from, start - from).Append(Mask);
            from = end;
        }
        while (from < text.Length && find(text, from, out start, out end));
        return result.Append(text, from, text.Length - from).ToString();
    }
}

using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Private keys as PuTTY keeps them (<c>.ppk</c>, versions 2 and 3): <c>Private-Lines: n</c> and so many lines of base64.</summary>
internal sealed class PuttyKeyDetector() : SecretDetector("PuTTY private key", RuleCatalog.SecretPrivateKey, "PuTTY-User-Key-File-")
{
    private const int MinKey = 40;
    private const int MaxLines = 60;
    private const string Lines = "Private-Lines: ";

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var at = place.Rest.IndexOf(Lines, StringComparison.Ordinal);
        if (!place.IsExact || at < 0)
        {
            return null;
        }

        var left = 0;
        var key = new StringBuilder();
        foreach (var line in place.Rest[(at + Lines.Length)..].EnumerateLines())
        {
            if (left == 0)
            {
                if (key.Length > 0 || !int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out left) || left is 0 or > MaxLines)
                {
                    break;
                }

                continue;
            }

            var text = line.Trim();
            if (SecretAlphabet.Run(text, SecretAlphabet.Base64) != text.Length)
            {
                return null;
            }

            _ = key.Append(text);
            left--;
        }

        var value = key.ToString();
        return value.Length < MinKey || SecretText.Entropy(value) < 4 || Placeholders.IsPlaceholder(value)
            ? null
            : new SecretMatch(this, place.At, value, SecretConfidence.High, $"'Private-Lines' with a key of {value.Length} characters");
    }
}

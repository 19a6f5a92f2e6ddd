using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>
/// Values of the form of secrets, made when a test runs, the same in every run: a prefix, a body from a fixed seed and, where the form
/// has one, its checksum. None stands in the sources, so that no scanner of a forge takes the tests for a leak.
/// </summary>
internal static class SecretSamples
{
    public const string Digits = "0123456789";
    public const string Lower = "abcdefghijklmnopqrstuvwxyz";
    public const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    public const string Alphanumeric = Digits + Lower + Upper;
    public const string Hex = Digits + "abcdef";
    public const string Base32 = Upper + "234567";
    public const string Base64 = Alphanumeric + "+/";
    public const string Base64Url = Alphanumeric + "-_";

    /// <summary>Tokens by the name of their detector, in the forms that it knows.</summary>
    public static IReadOnlyDictionary<string, TokenForm> Tokens { get; } = new SortedDictionary<string, TokenForm>(StringComparer.Ordinal)
    {
        ["AWS access key id"] = new("STD5001", ["AKIA", "ASIA"], Base32, 16),
        ["Google API key"] = new("STD5003", ["AIza"], Base64Url, 35),
        ["Google OAuth client secret"] = new("STD5003", ["GOCSPX-"], Base64Url, 28),
        ["GitHub token"] = new("STD5004", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], Alphanumeric, 36, HasChecksum: true),
        ["GitHub fine-grained token"] = new("STD5004", ["github_pat_"], Alphanumeric, 82),
        ["GitLab token"] = new("STD5005", ["glpat-", "glptt-", "gldt-", "glrt-", "glsoat-"], Base64Url, 20),
        ["Slack token"] = new("STD5006", ["xoxb-", "xoxp-", "xoxa-", "xapp-"], Alphanumeric, 50),
        ["Stripe key"] = new("STD5007", ["sk_live_", "rk_live_", "whsec_"], Alphanumeric, 32),
        ["Stripe test key"] = new("STD5007", ["sk_test_", "rk_test_"], Alphanumeric, 32),
        ["npm token"] = new("STD5010", ["npm_"], Alphanumeric, 36, HasChecksum: true),
        ["NuGet key"] = new("STD5011", ["oy2"], Digits + Lower, 43),
        ["PyPI token"] = new("STD5012", ["pypi-AgEIcHlwaS5vcmc"], Base64Url, 120),
        ["OpenAI key"] = new("STD5013", ["sk-proj-", "sk-svcacct-"], Base64Url, 120),
        ["Anthropic key"] = new("STD5013", ["sk-ant-"], Base64Url, 95),
        ["Hugging Face or Replicate token"] = new("STD5021", ["hf_", "r8_"], Alphanumeric, 37),
        ["Atlassian token"] = new("STD5021", ["ATATT3xFf"], Base64Url, 183),
        ["Databricks token"] = new("STD5021", ["dapi"], Hex, 32),
        ["DigitalOcean token"] = new("STD5021", ["dop_v1_", "doo_v1_"], Hex, 64),
        ["Docker Hub token"] = new("STD5021", ["dckr_pat_"], Base64Url, 27),
        ["Grafana token"] = new("STD5021", ["glsa_"], Alphanumeric, 41),
        ["HashiCorp Vault token"] = new("STD5021", ["hvs.", "hvb."], Base64Url, 90),
        ["New Relic key"] = new("STD5021", ["NRAK-"], Digits + Upper, 27),
        ["Postman key"] = new("STD5021", ["PMAK-"], Hex, 59),
        ["Shopify token"] = new("STD5021", ["shpat_", "shpss_"], Hex, 32),
        ["age secret key"] = new("STD5021", ["AGE-SECRET-KEY-1"], Digits + Upper, 58),
        ["SendGrid key"] = new("STD5009", ["SG."], Base64Url, 66, DotAt: 22),
        ["Slack webhook"] = new("STD5006", ["hooks.slack.com/services/T"], Digits + Upper, 42, DotAt: 9, Dot: '/'),
    };

    /// <summary>Characters that nobody could guess, the same for the same seed; each kind of character that the alphabet has is there.</summary>
    public static string Body(string alphabet, int length, int seed)
    {
        // SHA-256 as a stream: the same on every runtime, which System.Random does not promise.
        for (var attempt = 0; ; attempt++)
        {
            var text = new StringBuilder(length);
            for (var block = 0; text.Length < length; block++)
            {
                foreach (var b in SHA256.HashData(Encoding.ASCII.GetBytes($"{seed}/{attempt}/{block}/{alphabet.Length}")))
                {
                    _ = text.Length < length ? text.Append(alphabet[b % alphabet.Length]) : text;
                }
            }

            var body = text.ToString();
            if (!"-_+/".Contains(body[^1]) && !"-_+/".Contains(body[0]) && (length < 12 || new[] { Digits, Lower, Upper }.All(kind => !alphabet.Contains(kind[^1]) || body.IndexOfAny(kind.ToCharArray()) >= 0)))
            {
                return body;
            }
        }
    }

    /// <summary>A token of a detector.</summary>
    public static string Token(string detector, int seed) => Tokens[detector].Make(seed);

    /// <summary>A password of 14 characters of four kinds.</summary>
    public static string Password(int seed) => Body(Alphanumeric, 6, seed) + "!" + Body(Digits, 2, seed) + Body(Alphanumeric, 5, seed + 1000);

    /// <summary>A JSON Web Token with a signature of 32 bytes.</summary>
    public static string Jwt(int seed, string algorithm = "HS256", string? subject = null) =>
        $"{Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{Encode($$"""{"sub":"{{subject ?? Body(Digits, 8, seed)}}","iat":1700000000}""")}.{Body(Base64Url, 43, seed)}";

    /// <summary>The lines of a private key in its armour, with a line end.</summary>
    public static string PrivateKey(int seed, string label = "PRIVATE KEY", string lineEnd = "\n", int lines = 12)
    {
        var body = Body(Base64, lines * 64, seed);
        return $"-----{"BEGIN"} {label}-----{lineEnd}{string.Concat(Enumerable.Range(0, lines).Select(i => body.Substring(i * 64, 64) + lineEnd))}-----{"END"} {label}-----";
    }

    /// <summary>An account key of Azure: 64 bytes.</summary>
    public static string AccountKey(int seed) => Body(Base64, 86, seed) + "==";

    /// <summary>A client secret of Entra ID.</summary>
    public static string EntraSecret(int seed) => Body(Alphanumeric, 3, seed) + "8Q" + "~" + Body(Alphanumeric, 34, seed + 500);

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>How tokens of one kind are made.</summary>
    internal sealed record TokenForm(string Rule, IReadOnlyList<string> Prefixes, string Alphabet, int Length, bool HasChecksum = false, int DotAt = -1, char Dot = '.')
    {
        public string Make(int seed)
        {
            var body = Body(Alphabet, HasChecksum ? Length - 6 : Length, seed);
            body = DotAt < 0 ? body : string.Concat(body.AsSpan(0, DotAt), [Dot], body.AsSpan(DotAt + 1));
            return Prefixes[seed % Prefixes.Count] + body + (HasChecksum ? TokenChecksum.Of(body) : "");
        }
    }
}

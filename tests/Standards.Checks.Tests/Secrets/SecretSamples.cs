using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Rules.Secrets.Detectors;

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
        ["PyPI token"] = new("STD5012", ["pypi-AgEIcHlwaS5vcmc"], Base64Url, 120) { Finish = Macaroon },
        ["OpenAI key"] = new("STD5013", ["sk-proj-", "sk-svcacct-"], Base64Url, 120),
        ["Amazon Bedrock key"] = new("STD5001", ["ABSKQmVkcm9ja0FQSUtleS"], Alphanumeric, 110),
        ["Google access token"] = new("STD5003", ["ya29."], Base64Url, 150),
        ["Grafana Cloud token"] = new("STD5021", ["glc_"], Alphanumeric, 100),
        ["Grafana API key"] = new("STD5021", ["eyJrIjoi"], Alphanumeric, 92),
        ["MongoDB Atlas secret"] = new("STD5021", ["mdb_sa_sk_"], Alphanumeric, 40),
        ["Anthropic key"] = new("STD5013", ["sk-ant-"], Base64Url, 95) { Finish = token => token[..^2] + "AA" },
        ["Hugging Face or Replicate token"] = new("STD5021", ["hf_", "r8_"], Alphanumeric, 37),
        ["Atlassian token"] = new("STD5021", ["ATATT3xFf"], Base64Url, 183),
        ["Databricks token"] = new("STD5021", ["dapi"], Hex, 32),
        ["DigitalOcean token"] = new("STD5021", ["dop_v1_", "doo_v1_"], Hex, 64),
        ["Docker Hub token"] = new("STD5021", ["dckr_pat_"], Base64Url, 27),
        ["Grafana token"] = new("STD5021", ["glsa_"], Alphanumeric, 41) { Finish = token => token[..^9] + "_" + GrafanaChecksum.Of(token.AsSpan()[..^9]) },
        ["HashiCorp Vault token"] = new("STD5021", ["hvs.", "hvb."], Base64Url, 90),
        ["New Relic key"] = new("STD5021", ["NRAK-"], Digits + Upper, 27),
        ["Postman key"] = new("STD5021", ["PMAK-"], Hex, 59),
        ["Shopify token"] = new("STD5021", ["shpat_", "shpss_"], Hex, 32),
        ["age secret key"] = new("STD5021", ["AGE-SECRET-KEY-1"], "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58) { Finish = AgeKey },
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
            if (!"-_+/".Contains(body[^1])
                && !"-_+/".Contains(body[0])
                && (length < 12 || new[] { Digits, Lower, Upper }.All(kind => !alphabet.Contains(kind[^1]) || body.IndexOfAny(kind.ToCharArray()) >= 0)))
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
        $"{Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{Encode($$"""{"sub":"{{subject ?? Body(Digits, 8, seed)}}","iat":1700000000}""")}."
        + $"{Body(Base64Url, 43, seed)}";

    /// <summary>The lines of a private key in its armour, with a line end.</summary>
    public static string PrivateKey(int seed, string label = "PRIVATE KEY", string lineEnd = "\n", int lines = 12)
    {
        var body = Body(Base64, lines * 64, seed);
        return $"""-----{"BEGIN"} {label}-----{lineEnd}{string.Concat(Enumerable.Range(0, lines).Select(i => body.Substring(i * 64, 64) + lineEnd))}-----"""
            + $"""{"END"} {label}-----""";
    }

    /// <summary>An account key of Azure: 64 bytes.</summary>
    public static string AccountKey(int seed) => Body(Base64, 86, seed) + "==";

    /// <summary>A client secret of Entra ID with its checksum.</summary>
    public static string EntraSecret(int seed)
    {
        var text = Body(Alphanumeric, 3, seed) + "8Q" + "~" + Body(Alphanumeric, 31, seed + 500);
        return text + AzureChecksum.OfClientSecret(text);
    }

    /// <summary>An identifiable key of Azure: random bytes, the signature of the service, and a checksum of a kind of key.</summary>
    /// <param name="signature">As in <see cref="AzureChecksum.Kinds"/>.</param>
    /// <param name="kind">One of the kinds of that signature.</param>
    /// <param name="front">Characters before the signature: 33, 42, 44 or 76.</param>
    /// <param name="seed">Of the random part.</param>
    public static string AzureKey(string signature, string kind, int front, int seed)
    {
        // Six characters behind the signature hold four bytes of checksum and what is left of the byte before.
        var padding = front switch { 33 => "=", 42 => "", _ => "==" };
        var bytes = Convert.FromBase64String(Body(Alphanumeric, front, seed) + signature + "AAAAAA" + padding);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Marvin.Hash(bytes.AsSpan(0, bytes.Length - 4), AzureChecksum.Seed(kind)));
        return Convert.ToBase64String(bytes);
    }

    /// <summary>A routable token of GitLab with its checksum.</summary>
    public static string GitLabRoutable(int seed)
    {
        var text = "glpat-" + Body(Alphanumeric, 36, seed) + ".01." + "10";
        return text + GitLabChecksum.Of(text);
    }

    /// <summary>A personal access token of Azure DevOps.</summary>
    public static string AzureDevOps(int seed) => Body(Alphanumeric, 76, seed) + "AZ" + "DO" + Body(Alphanumeric, 4, seed);

    /// <summary>A key as PuTTY writes it.</summary>
    public static string PuttyKey(int seed, int version = 2, string lineEnd = "\n") => string.Join(
        lineEnd,
        [
            "PuTTY-User-Key-File-" + version + ": ssh-rsa",
            "Encryption: none",
            "Comment: a",
            "Public-Lines: 1",
            "AAAAB3NzaC1yc2EAAAADAQABAAABAQDA",
            "Private-Lines: 3",
            Body(Base64, 64, seed),
            Body(Base64, 64, seed + 1),
            Body(Base64, 32, seed + 2),
            "Private-MAC: 00",
        ]);

    // A macaroon of version 2: location, identifier, a signature of 32 bytes.
    private static string Macaroon(string token)
    {
        var random = Encoding.ASCII.GetBytes(token);
        byte[] bytes = [2, 1, 8, .. "pypi.org"u8, 2, 36, .. random.AsSpan(30, 36), 0, 0, 6, 32, .. SHA256.HashData(random)];
        return "pypi-" + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string AgeKey(string token)
    {
        var lower = token.ToLowerInvariant();
        return token[..^6] + Bech32Checksum.Of("age-secret-key-", lower.AsSpan(16)[..^6]).ToUpperInvariant();
    }

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>How tokens of one kind are made.</summary>
    internal sealed record TokenForm(
        string Rule, IReadOnlyList<string> Prefixes, string Alphabet, int Length, bool HasChecksum = false, int DotAt = -1, char Dot = '.')
    {
        /// <summary>Adds what the form carries to be verified.</summary>
        public Func<string, string> Finish { get; init; } = static token => token;

        public string Make(int seed)
        {
            var body = Body(Alphabet, HasChecksum ? Length - 6 : Length, seed);
            body = DotAt < 0 ? body : string.Concat(body.AsSpan(0, DotAt), [Dot], body.AsSpan(DotAt + 1));
            return Finish(Prefixes[seed % Prefixes.Count] + body + (HasChecksum ? TokenChecksum.Of(body) : ""));
        }
    }
}

using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Tokens of further providers that chose a prefix.</summary>
internal static class OtherProviders
{
    public static IReadOnlyList<SecretDetector> All { get; } =
    [
        new TokenDetector("Hugging Face or Replicate token", RuleCatalog.SecretOtherProviderKey, "hf_", "r8_")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 34,
            MaxLength = 40,
            IsKnown = static v => PasswordJudge.Kinds(v.AsSpan(3)) < 2,
        },
        Of("Atlassian token", SecretAlphabet.Percent, 100, 250, "ATATT3xFf"),
        Of("Databricks token", SecretAlphabet.LowerHex, 32, 32, "dapi"),
        Of("DigitalOcean token", SecretAlphabet.LowerHex, 64, 64, "dop_v1_", "doo_v1_", "dor_v1_"),
        Of("Docker Hub token", SecretAlphabet.Base64Url, 27, 32, "dckr_pat_", "dckr_oat_"),
        new TokenDetector("Grafana token", RuleCatalog.SecretOtherProviderKey, "glsa_")
        {
            Alphabet = SecretAlphabet.Word,
            MinLength = 41,
            MaxLength = 45,
            Checksum = GrafanaChecksum.IsRight,
        },
        Of("Grafana Cloud token", SecretAlphabet.Base64, 32, 400, "glc_"),
        Of("Grafana API key", SecretAlphabet.Base64, 60, 400, "eyJrIjoi"),
        Of("HashiCorp Vault token", SecretAlphabet.Base64Url, 24, 140, "hvs.", "hvb."),
        Of("MongoDB Atlas secret", SecretAlphabet.Word, 40, 40, "mdb_sa_sk_"),
        Of("New Relic key", SecretAlphabet.Alphanumeric, 27, 27, "NRAK-"),
        Of("Postman key", SecretAlphabet.Word, 59, 59, "PMAK-"),
        Of("Shopify token", SecretAlphabet.Hex, 32, 32, "shpat_", "shpca_", "shppa_", "shpss_"),
        new TokenDetector("age secret key", RuleCatalog.SecretOtherProviderKey, "AGE-SECRET-KEY-1")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 58,
            MaxLength = 58,
            Checksum = Bech32Checksum.IsRight,
        },
    ];

    private static TokenDetector Of(string name, SearchValues<char> alphabet, int min, int max, params IReadOnlyList<string> prefixes) =>
        new(name, RuleCatalog.SecretOtherProviderKey, prefixes) { Alphabet = alphabet, MinLength = min, MaxLength = max };
}

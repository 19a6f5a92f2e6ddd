using System.Buffers;
using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Tokens of further providers that chose a prefix.</summary>
internal static class OtherProviders
{
    public static IReadOnlyList<SecretDetector> All { get; } =
    [
        Of("Hugging Face or Replicate token", SecretAlphabet.Alphanumeric, 34, 40, "hf_", "r8_"),
        Of("Atlassian token", SecretAlphabet.Percent, 100, 250, "ATATT3xFf"),
        Of("Databricks token", SecretAlphabet.LowerHex, 32, 32, "dapi"),
        Of("DigitalOcean token", SecretAlphabet.LowerHex, 64, 64, "dop_v1_", "doo_v1_", "dor_v1_"),
        Of("Docker Hub token", SecretAlphabet.Base64Url, 27, 32, "dckr_pat_", "dckr_oat_"),
        Of("Grafana token", SecretAlphabet.Word, 41, 45, "glsa_"),
        Of("HashiCorp Vault token", SecretAlphabet.Base64Url, 24, 140, "hvs.", "hvb."),
        Of("New Relic key", SecretAlphabet.Alphanumeric, 27, 27, "NRAK-"),
        Of("Postman key", SecretAlphabet.Word, 59, 59, "PMAK-"),
        Of("Shopify token", SecretAlphabet.Hex, 32, 32, "shpat_", "shpca_", "shppa_", "shpss_"),
        Of("age secret key", SecretAlphabet.Alphanumeric, 58, 58, "AGE-SECRET-KEY-1"),
    ];

    private static TokenDetector Of(string name, SearchValues<char> alphabet, int min, int max, params IReadOnlyList<string> prefixes) =>
        new(name, RuleCatalog.STD5021, prefixes) { Alphabet = alphabet, MinLength = min, MaxLength = max };
}

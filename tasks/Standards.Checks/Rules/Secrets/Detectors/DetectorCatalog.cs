using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Every detector, those of a provider's own form first.</summary>
internal static class DetectorCatalog
{
    public static IReadOnlyList<SecretDetector> All { get; } =
    [
        new ServiceAccountDetector(),
        new PrivateKeyDetector(),
        new PuttyKeyDetector(),
        new TokenDetector("AWS access key id", RuleCatalog.SecretAwsKey, "AKIA", "ASIA")
        {
            Alphabet = SecretAlphabet.Base32,
            MinLength = 16,
            MaxLength = 16,
            IsKnown = v => v.EndsWith("EXAMPLE", StringComparison.Ordinal),
        },
        new AwsSecretKeyDetector(),
        new TokenDetector("Amazon Bedrock key", RuleCatalog.SecretAwsKey, "ABSKQmVkcm9ja0FQSUtleS")
        {
            Alphabet = SecretAlphabet.Base64,
            MinLength = 80,
            MaxLength = 280,
            MinEntropy = 4,
        },
        new AzureIdentifiableKeyDetector(),
        new AzureKeyDetector(),
        new AzureClientSecretDetector(),
        new AzureDevOpsDetector(),
        new TokenDetector("Google API key", RuleCatalog.SecretGoogleKey, "AIza")
        {
            Alphabet = SecretAlphabet.Base64Url,
            MinLength = 35,
            MaxLength = 35,
            MinEntropy = 4,
        },
        new TokenDetector("Google OAuth client secret", RuleCatalog.SecretGoogleKey, "GOCSPX-")
        {
            Alphabet = SecretAlphabet.Base64Url,
            MinLength = 28,
            MaxLength = 28,
            MinEntropy = 3.5,
        },
        new TokenDetector("Google access token", RuleCatalog.SecretGoogleKey, "ya29.")
        {
            Alphabet = SecretAlphabet.Base64UrlAndPoint,
            MinLength = 40,
            MaxLength = 500,
            MinEntropy = 4,
        },
        new TokenDetector("GitHub token", RuleCatalog.SecretGitHubToken, "ghp_", "gho_", "ghu_", "ghs_", "ghr_")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 36,
            MaxLength = 36,
            Checksum = TokenChecksum.IsRight,
        },
        new TokenDetector("GitHub fine-grained token", RuleCatalog.SecretGitHubToken, "github_pat_")
        {
            Alphabet = SecretAlphabet.Word,
            MinLength = 82,
            MaxLength = 82,
            MinEntropy = 4,
        },
        new TokenDetector(
            "GitLab token",
            RuleCatalog.SecretGitLabToken,
            "glpat-",
            "glptt-",
            "gldt-",
            "glrt-",
            "glsoat-",
            "glcbt-",
            "glimt-",
            "glft-",
            "glagent-",
            "gloas-",
            "glffct-",
            "GR1348941") { Alphabet = SecretAlphabet.Base64UrlAndPoint, MinLength = 20, MaxLength = 320, Checksum = GitLabChecksum.IsRight },
        new TokenDetector(
            "Slack token",
            RuleCatalog.SecretSlackToken,
            "xoxb-",
            "xoxp-",
            "xoxa-",
            "xoxr-",
            "xoxs-",
            "xoxe-",
            "xoxe.xoxb-",
            "xoxe.xoxp-",
            "xapp-") { Alphabet = SecretAlphabet.Word, MinLength = 40, MaxLength = 250 },
        new TokenDetector(
            "Slack webhook",
            RuleCatalog.SecretSlackToken,
            "hooks.slack.com/services/T",
            "hooks.slack.com/workflows/T",
            "hooks.slack.com/triggers/T",
            "hooks.slack.com/triggers/E") { Alphabet = SecretAlphabet.Percent, MinLength = 36, MaxLength = 90, MinEntropy = 3.5 },
        new TokenDetector("Stripe key", RuleCatalog.SecretStripeKey, "sk_live_", "rk_live_", "whsec_")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 24,
            MaxLength = 128,
        },
        new TokenDetector("Stripe test key", RuleCatalog.SecretStripeKey, "sk_test_", "rk_test_")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 24,
            MaxLength = 128,
            Confidence = SecretConfidence.Low,
        },
        new TwilioDetector(),
        new TokenDetector("SendGrid key", RuleCatalog.SecretSendGridKey, "SG.")
        {
            Alphabet = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."),
            MinLength = 66,
            MaxLength = 66,
            MinEntropy = 4,
        },
        new TokenDetector("npm token", RuleCatalog.SecretNpmToken, "npm_")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 36,
            MaxLength = 36,
            Checksum = TokenChecksum.IsRight,
        },
        new TokenDetector("NuGet key", RuleCatalog.SecretNuGetKey, "oy2")
        {
            Alphabet = SecretAlphabet.LowerAlphanumeric,
            MinLength = 43,
            MaxLength = 43,
            MinEntropy = 3.5,
        },
        new TokenDetector("PyPI token", RuleCatalog.SecretPyPiToken, "pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw")
        {
            Alphabet = SecretAlphabet.Base64Url,
            MinLength = 50,
            MaxLength = 1000,
            MinEntropy = 4,
            Checksum = PyPiToken.IsRight,
            Verified = "structure",
        },
        new TokenDetector("OpenAI key", RuleCatalog.SecretAiProviderKey, "sk-proj-", "sk-svcacct-", "sk-admin-")
        {
            Alphabet = SecretAlphabet.Base64Url,
            MinLength = 40,
            MaxLength = 250,
            MinEntropy = 4,
        },
        new TokenDetector("Anthropic key", RuleCatalog.SecretAiProviderKey, "sk-ant-")
        {
            Alphabet = SecretAlphabet.Base64Url,
            MinLength = 80,
            MaxLength = 140,
            MinEntropy = 4,
            Checksum = v => v.EndsWith("AA", StringComparison.Ordinal),
            Verified = "end",
        },
        new TokenDetector("OpenAI key", RuleCatalog.SecretAiProviderKey, "sk-")
        {
            Alphabet = SecretAlphabet.Alphanumeric,
            MinLength = 48,
            MaxLength = 48,
            MinEntropy = 4,
        },
        .. OtherProviders.All,
        new KubernetesSecretDetector(),
        new NpmrcDetector(),
        new DockerAuthDetector(),
        new JwtDetector(),
        new ConnectionStringDetector(),
        new UrlCredentialsDetector(),
        new HeaderDetector(),
        new CurlDetector(),
        new CredentialCallDetector(),
        new AssignmentDetector(),
    ];
}

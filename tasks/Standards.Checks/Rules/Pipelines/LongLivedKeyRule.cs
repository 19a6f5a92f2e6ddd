using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>
/// STD9264: the pipeline proves to the cloud who it is with a token of its host, and not with a key that somebody can keep. Clause
/// <c>ci-credentials-short-lived</c>.
/// </summary>
internal static class LongLivedKeyRule
{
    private static readonly (string Action, string Input, string Fix)[] Inputs =
    [
        (
            "aws-actions/configure-aws-credentials",
            "aws-secret-access-key",
            "Write 'role-to-assume: arn:aws:iam::…:role/…' and 'permissions: { id-token: write }', without the keys"),
        (
            "azure/login",
            "creds",
            "Write 'client-id', 'tenant-id' and 'subscription-id' of an identity with a federated credential, and 'permissions: { id-token: write }'"),
        ("google-github-actions/auth", "credentials_json", "Write 'workload_identity_provider' and 'service_account', and 'permissions: { id-token: write }'"),
    ];

    // Names that the tools of clouds read.
    private static readonly string[] Variables =
    [
        "AWS_SECRET_ACCESS_KEY", "ARM_CLIENT_SECRET", "AZURE_CLIENT_SECRET", "GOOGLE_CREDENTIALS", "AZURE_CREDENTIALS",
    ];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        foreach (var step in file.Jobs.SelectMany(j => j.Steps))
        {
            foreach (var (action, input, fix) in Inputs.Where(i => i.Action == step.Action))
            {
                if (step.With.Key(input) is { } key && step.With.Text(input) is { Value.Length: > 0 })
                {
                    yield return file.At(RuleCatalog.PipelineCloudKey, key, $"'{input}' is a key that stays valid until somebody changes it", fix);
                }
            }

            foreach (var line in ScriptLines.Of(file, step.Script))
            {
                if (Login(line.Text) is { } message)
                {
                    yield return file.At(RuleCatalog.PipelineCloudKey, line.Offset, message, Federated(file.Host));
                }
            }

            if (file.Host == PipelineHost.GitHub && PublicPush(file, step) is { } push)
            {
                yield return file.At(
                    RuleCatalog.PipelineCloudKey,
                    push.Offset,
                    "the key of nuget.org stays valid for up to a year",
                    "Ask for a key of an hour with 'NuGet/login' (trusted publishing) and 'permissions: { id-token: write }'");
            }
        }

        foreach (var (key, value) in ((YamlNode?[])[
            file.Root.Get("env"),
            file.Root.Get("variables"),
            .. file.Jobs.SelectMany(j => (YamlNode?[])[j.Body.Get("env"), j.Body.Get("variables"), .. j.Steps.Select(s => s.Variables)]),
        ]).SelectMany(e => e.Entries()))
        {
            if (Variables.Contains(key.Value, StringComparer.Ordinal)
                && value is YamlScalar { Value: var text }
                && text.Contains('$', StringComparison.Ordinal)
                && !text.Contains("steps.", StringComparison.Ordinal))
            {
                yield return file.At(
                    RuleCatalog.PipelineCloudKey, key, $"'{key.Value}' is a key that stays valid until somebody changes it", Federated(file.Host));
            }
        }
    }

    private static string? Login(string line)
    {
        var words = Commands.Words(line);
        return line.Contains("az login", StringComparison.Ordinal)
            && words.Contains("--service-principal", StringComparer.Ordinal)
            && words.Any(w => w is "-p" or "--password" || w.StartsWith("--password=", StringComparison.Ordinal))
            && !line.Contains("--federated-token", StringComparison.Ordinal)
                ? "'az login --service-principal' with a password uses a key that stays valid until somebody changes it"
            : line.Contains("gcloud auth activate-service-account", StringComparison.Ordinal)
                ? "'gcloud auth activate-service-account' uses a key that stays valid until somebody changes it"
            : null;
    }

    private static ScriptLine? PublicPush(PipelineFile file, PipelineStep step)
    {
        var push = ScriptLines.Of(file, step.Script).FirstOrDefault(l => l.Text.Contains("nuget push", StringComparison.Ordinal));
        if (push.Text is null)
        {
            return null;
        }

        var all = string.Join(
            '\n', (string[])[file.Slice(step.Script!).ToString(), .. step.Variables.Entries().Select(e => e.Value).OfType<YamlScalar>().Select(v => v.Value)]);
        var isPublic = all.Contains("api.nuget.org", StringComparison.Ordinal) || all.Contains("www.nuget.org", StringComparison.Ordinal);
        return isPublic && ExpressionHolds(all) ? push : null;
    }

    private static bool ExpressionHolds(string text) =>
        ExpressionReader
            .FindAll(text)
            .Any(r => r.Path.StartsWith("secrets.", StringComparison.Ordinal) && r.Path != "secrets.github_token");

    private static string Federated(PipelineHost host) => host switch
    {
        PipelineHost.GitHub =>
            "Let the cloud trust this repository (OpenID Connect) and write 'permissions: { id-token: write }' with the cloud's login action",
        PipelineHost.Azure => "Use a service connection with workload identity federation and its task, such as 'AzureCLI@2'",
        _ => "Write 'id_tokens: { TOKEN: { aud: … } }' at the job and exchange it at the cloud",
    };
}

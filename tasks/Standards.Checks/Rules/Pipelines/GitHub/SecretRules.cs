using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9263: a job gets the secrets that it needs, not all. STD9261: the token does not stay in the work tree. Clause <c>ci-least-privilege-token</c>.
/// </summary>
internal static class SecretRules
{
    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        foreach (var job in file.Jobs)
        {
            // A workflow of the same repository could name them itself.
            if (job.Body.Text("secrets") is { Value: "inherit" } inherit && job.Body.Text("uses")?.Value.StartsWith('.') == false)
            {
                yield return file.At(
                    RuleCatalog.PipelineJobSecrets,
                    inherit,
                    $"{ValueText.Quote(job.Body.Text("uses")?.Value ?? job.Id)} gets every secret of this repository",
                    "Name those that it needs: 'secrets: { NAME: \"${{ secrets.NAME }}\" }'");
            }

            foreach (var value in Values(job))
            {
                foreach (var reference in ExpressionReader.FindAll(file, value).Where(r => r is { Path: "secrets", IsWhole: true }))
                {
                    yield return file.At(
                        RuleCatalog.PipelineJobSecrets,
                        reference.Offset,
                        "'toJSON(secrets)' gives every secret of this repository",
                        "Name those that are needed: '${{ secrets.NAME }}'");
                }
            }

            foreach (var step in job.Steps.Where(s => s.Action == "actions/checkout" && !IsDecided(s.With.Text("persist-credentials"))))
            {
                yield return file.At(
                    RuleCatalog.PipelineTokenPersistence,
                    step.Uses!,
                    "the token stays in the configuration of git, where every later step and every uploaded folder has it",
                    "Write 'with: { persist-credentials: false }', or 'true' where a later step pushes");
            }
        }
    }

    // An expression may say either, and a reader cannot see which.
    private static bool IsDecided(YamlScalar? persist) =>
        persist is not null
        && (!persist.Value.Contains("${{", StringComparison.Ordinal)
            || persist.Value.Replace(" ", "", StringComparison.Ordinal) is "${{false}}" or "${{true}}");

    private static IEnumerable<YamlScalar> Values(PipelineJob job) =>
        ((YamlNode?[])[job.Body.Get("env"), .. job.Steps.SelectMany(s => (YamlNode?[])[s.With, s.Variables])])
            .SelectMany(n => n.Entries())
            .Select(e => e.Value)
            .OfType<YamlScalar>();
}

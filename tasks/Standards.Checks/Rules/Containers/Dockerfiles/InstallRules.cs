using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// STD9120: what installs packages asks nothing. STD9121: it leaves no lists and caches in the image. Of a stage that is not delivered, size does not matter.
/// </summary>
internal static class InstallRules
{
    private const string Assumes = "Assume-Yes";

    public static void Check(Dockerfile file, bool isTool, FindingSink sink)
    {
        HashSet<DockerInstruction> delivered = new(isTool ? [] : file.Stages[^1].Chain, ReferenceEqualityComparer.Instance);
        foreach (var stage in file.Stages)
        {
            var settings = string.Join('\n', stage.Chain.Where(i => i.Keyword is "RUN" or "ENV" or "ARG").Select(i => i.Script));
            foreach (var run in stage.Instructions.Where(i => i is { Keyword: "RUN", IsTrigger: false }))
            {
                CheckRun(run, settings, delivered.Contains(run), sink);
            }
        }
    }

    private static void CheckRun(DockerInstruction run, string settings, bool isDelivered, FindingSink sink)
    {
        foreach (var install in ScriptCommands.Of(run.Script).Select(PackageInstall.Read).OfType<PackageInstall>())
        {
            if (install.Asks && !settings.Contains(Assumes, StringComparison.Ordinal))
            {
                sink.Add(
                    RuleCatalog.DockerfileInstallAnswer,
                    run.Offset,
                    $"'{install.Tool} {install.Verb}' asks before it installs, and a build has nobody to answer",
                    $"Write '{install.Tool} {install.Verb} {install.Answer}'");
            }

            if (isDelivered && install.Remains(run, settings) is var (what, fix))
            {
                sink.Add(
                    RuleCatalog.DockerfileInstallSize,
                    run.Offset,
                    $"'{install.Tool} {install.Verb}' {what}",
                    fix);
                return;
            }
        }
    }
}

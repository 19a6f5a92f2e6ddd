using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// What one Dockerfile shows by itself: STD9100 to STD9108, STD9110 to STD9113, STD9116 to STD9122.
/// Of a file that a template engine or another front end reads, nothing is said.
/// </summary>
public sealed class DockerfileCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "dockerfile";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DockerfileBuildable, RuleCatalog.DockerfileNonRootUser, RuleCatalog.DockerfileNumericUser, RuleCatalog.DockerfileBaseVersion,
        RuleCatalog.DockerfileBaseRelease, RuleCatalog.DockerfileSecret, RuleCatalog.DockerfileBuildArgumentSecret, RuleCatalog.DockerfileRuntimeImage,
        RuleCatalog.DockerfileExecForm, RuleCatalog.DockerfileRestoreOrder, RuleCatalog.DockerfileRegistry, RuleCatalog.ContainerPorts,
        RuleCatalog.DockerfileAddChecksum, RuleCatalog.DockerfilePipeFailure, RuleCatalog.DockerfileLocalAdd, RuleCatalog.DockerfileWorkdirRoot,
        RuleCatalog.DockerfileOverriddenLine, RuleCatalog.DockerfileInstallAnswer, RuleCatalog.DockerfileInstallSize, RuleCatalog.DockerfileRunEffect,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => DockerfileFiles.Is(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = file.ReadText(DockerfileFiles.MaxBytes);
        var dockerfile = Dockerfile.Read(text);
        if (dockerfile.IsForeign)
        {
            return [];
        }

        var sink = new FindingSink(file, text);
        if (dockerfile.Problem is { } problem)
        {
            sink.Add(RuleCatalog.DockerfileBuildable, problem.Offset, problem.Message, problem.Fix);
            return sink.Findings;
        }

        var last = dockerfile.Stages[^1];
        BaseImageRules.Check(dockerfile, context.Policy.Containers.Registries, sink);
        SecretRules.Check(dockerfile, sink);
        if (!DockerfileFiles.IsTool(file.Name))
        {
            UserRules.Check(last, sink);
            LastStageRules.Check(last, sink);
        }

        BuildRules.Check(dockerfile, sink);
        StageProblems.Check(dockerfile, sink);
        StageRules.Check(dockerfile, sink);
        RunRules.Check(dockerfile, sink);
        InstallRules.Check(dockerfile, DockerfileFiles.IsTool(file.Name), sink);
        return sink.Findings;
    }
}

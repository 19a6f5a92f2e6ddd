using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Licences.Notices;

namespace Standards.Tasks;

/// <summary>Writes the third-party notices of a project. There is no file when they would not be complete; the finding says why.</summary>
public sealed class WriteNotices : StandardsTask
{
    /// <summary>Absolute path of the file to write.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var project = Relative(ProjectPath);
        var (packages, problem) = RestoredPackages.Read(Known.Of("assets"), project);
        var text = (string?)null;
        if (packages is not null)
        {
            (text, problem) = ThirdPartyNotices.Write(packages, project);
        }

        if (text is not null && AtomicFile.TryWrite(File, Encoding.UTF8.GetBytes(text)))
        {
            return true;
        }

        AtomicFile.TryDelete(File);
        problem ??= ThirdPartyNotices.Unwritable(project);
        Report($"{project}||notices", Judge([problem], today));
        return true;
    }
}

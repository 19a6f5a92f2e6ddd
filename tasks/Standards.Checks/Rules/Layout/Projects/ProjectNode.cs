using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>A project of the repository with what its file says.</summary>
/// <param name="Index">Its place in the list of projects, which is that of the paths.</param>
/// <param name="File">The project file.</param>
/// <param name="Xml">What is read from it; nothing for a file that cannot be read.</param>
/// <param name="Role">What it is by its place.</param>
internal sealed record ProjectNode(int Index, SourceFile File, ProjectXml Xml, ProjectRole Role)
{
    /// <summary>File name without extension.</summary>
    public string Name => ProjectSet.NameOf(File);

    /// <summary>Whether it starts other executables of the repository for a local set-up.</summary>
    public bool IsLocalHost => Xml.Is("IsAspireHost") || Xml.HasSdk("Aspire.AppHost.Sdk");
}

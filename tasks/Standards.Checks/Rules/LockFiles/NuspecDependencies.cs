using System.Xml;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>Which packages a nuspec names as dependencies, for any framework.</summary>
internal static class NuspecDependencies
{
    /// <summary>The ids, compared without case; null when the package is not there or its nuspec cannot be read, so that nothing is known.</summary>
    public static IReadOnlySet<string>? Read(PackageFolder folder, AssetsLibrary library)
    {
        if (folder.Find(library) is not { } path)
        {
            return null;
        }

        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            return BoundedXml.Read(new SourceFile(path, $"{library.Id.ToLowerInvariant()}.nuspec", 0, 0), Add) ? ids : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }

        void Add(XmlReader xml)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "dependency" } && xml.GetAttribute("id") is { } id)
            {
                ids.Add(id.Trim());
            }
        }
    }
}

using System.Xml;
using Standards.Checks.Packages;

namespace Standards.Checks.LockFiles;

/// <summary>Which packages a nuspec names as dependencies, for any framework.</summary>
internal static class NuspecDependencies
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = NuspecReader.MaxBytes, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>The ids, compared without case; null when the package is not there or its nuspec cannot be read, so that nothing is known.</summary>
    public static IReadOnlySet<string>? Read(PackageFolder folder, AssetsLibrary library)
    {
        if (folder.Find(library) is not { } path)
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(Path.Combine(path, $"{library.Id.ToLowerInvariant()}.nuspec"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > NuspecReader.MaxBytes)
            {
                return null;
            }

            var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            using var xml = XmlReader.Create(stream, Settings);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "dependency" } && xml.GetAttribute("id") is { } id)
                {
                    ids.Add(id.Trim());
                }
            }

            return ids;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }
}

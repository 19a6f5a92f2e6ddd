using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>A package as NuGet noted it when it installed it.</summary>
/// <param name="ContentHash">SHA-512 of the package file without its signature, in base64. The <c>.nupkg.sha512</c> beside it is of the file as it
/// came.</param>
/// <param name="Source">Host that the package came from; empty for a folder, and when it is not known.</param>
internal sealed record InstalledPackage(string ContentHash, string Source)
{
    /// <summary>The package in the first folder that has it; null when none has it, or not with a hash that can be read.</summary>
    public static InstalledPackage? Read(PackageFolder folder, AssetsLibrary library) =>
        folder.Find(library) is { } path && PackageNote.Read(path) is { } note ? new InstalledPackage(note.ContentHash, Host(note.Source)) : null;

    // Only the host: an address may hold a token, and a folder is a path of one machine.
    private static string Host(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address!.Host : "";
}

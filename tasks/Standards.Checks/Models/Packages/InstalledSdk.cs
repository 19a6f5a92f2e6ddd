namespace Standards.Checks.Models.Packages;

/// <summary>An SDK of <c>global.json</c> as it lies in the package folder.</summary>
/// <param name="Name">Package id, as <c>global.json</c> writes it.</param>
/// <param name="Version">As <c>global.json</c> writes it.</param>
/// <param name="ContentHash">SHA-512 of the package in base64, as NuGet noted it when it unpacked; empty when that note is missing or no note.</param>
public sealed record InstalledSdk(string Name, string Version, string ContentHash);

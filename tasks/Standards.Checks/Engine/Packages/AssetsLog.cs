namespace Standards.Checks.Engine.Packages;

/// <summary>A warning or an error of restore. Restore writes it again when nothing changed, without asking anybody again.</summary>
/// <param name="Code"><c>NU1903</c>.</param>
/// <param name="Message">In the language of whoever restored.</param>
/// <param name="LibraryId">The package that it is about; empty when it is about none.</param>
public sealed record AssetsLog(string Code, string Message, string LibraryId);

namespace Standards.Checks.Engine.Packages;

/// <summary>A package that a project asks for itself.</summary>
/// <param name="Id">As written.</param>
/// <param name="Range">The range in NuGet's notation: <c>[1.2.3, )</c>.</param>
/// <param name="IsImplicit">Whether an SDK brought it (<c>autoReferenced</c>).</param>
/// <param name="IsPrivate">Whether nothing of it reaches those who reference the project (<c>PrivateAssets="all"</c>).</param>
public sealed record DirectDependency(string Id, string Range, bool IsImplicit, bool IsPrivate);

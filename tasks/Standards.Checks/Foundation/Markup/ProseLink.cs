namespace Standards.Checks.Foundation.Markup;

/// <summary>One link of a <see cref="ProseLine"/>.</summary>
/// <param name="Start">Index of its text in the line.</param>
/// <param name="End">Index behind its text.</param>
/// <param name="Offset">Offset of the link in the file.</param>
/// <param name="Url">The target as written.</param>
internal sealed record ProseLink(int Start, int End, int Offset, string Url);

namespace Standards.Checks.Gates.TestRuns;

/// <summary>A class, or a method of one, with its attributes.</summary>
/// <param name="Type">Full name of the class, nested ones with <c>+</c>; empty for what stands at the assembly.</param>
/// <param name="Method">Name of the method; empty for the class itself.</param>
/// <param name="Line">1-based line of its name, or of the attribute that skips it.</param>
/// <param name="Column">1-based column of the same.</param>
/// <param name="Categories">The categories that its attributes give it.</param>
internal sealed record TestDeclaration(string Type, string Method, int Line, int Column, IReadOnlyList<string> Categories);

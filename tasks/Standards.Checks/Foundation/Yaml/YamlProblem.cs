namespace Standards.Checks.Foundation.Yaml;

/// <summary>Why a text is not a document that we read: one sentence without a full stop, and its place.</summary>
public sealed record YamlProblem(string Message, int Line, int Column);

namespace Standards.Checks.Models.Setup;

/// <summary>A place of a file where a fact is to stand that only a person can give.</summary>
/// <param name="Key">What names the place within its file: the way to a value (<c>services.orders.owner</c>), a key of the front matter, or a heading.</param>
/// <param name="Text">What stands there: <c>unknown</c>, <c>never</c>, or a sentence or name of the template.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal sealed record OpenPlace(string Key, string Text, int Line, int Column);

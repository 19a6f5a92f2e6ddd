namespace Standards.Checks.Models.Adr;

/// <summary>A link from a record to a file that is, or would be, a record of the same folder.</summary>
/// <param name="Url">The target as written.</param>
/// <param name="FileName">Name of the target in the folder of the records, without fragment.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the link.</param>
internal sealed record AdrLink(string Url, string FileName, int Line, int Column);

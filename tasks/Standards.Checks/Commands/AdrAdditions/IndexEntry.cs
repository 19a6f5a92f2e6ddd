namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>What a line of an index may say of a new record, which is proposed.</summary>
/// <param name="FileName">Name in the folder of the records.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title in Markdown.</param>
/// <param name="Date">Day, <c>yyyy-MM-dd</c>.</param>
internal sealed record IndexEntry(string FileName, int Number, string Title, string Date);

namespace StdService1.Worker.Folders;

/// <summary>Lies beside a dead letter and says what it is.</summary>
/// <param name="File">Name of the file in the inbox.</param>
/// <param name="Reason">Why it could not be handled.</param>
/// <param name="RejectedAt">When it was given up, in UTC.</param>
internal sealed record DeadLetterNote(string File, string Reason, DateTime RejectedAt);

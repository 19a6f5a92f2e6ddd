using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>A place of a lock file that NuGet would have written in another way.</summary>
/// <param name="Kind">What kind it is; a file holds one of each at most.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Text">A sentence that says what is there.</param>
internal sealed record LockFileOddity(LockFileOddityKind Kind, Position Position, string Text);

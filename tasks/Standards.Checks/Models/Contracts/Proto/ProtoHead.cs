namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>What every element of a proto file has.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="FullName">The name with package and enclosing messages.</param>
/// <param name="Offset">Offset of the name.</param>
/// <param name="Start">Offset of the first character of the element.</param>
/// <param name="Comments">What is said about it.</param>
internal sealed record ProtoHead(string Name, string FullName, int Offset, int Start, ProtoComments Comments);

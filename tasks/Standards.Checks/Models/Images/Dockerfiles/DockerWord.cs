namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>A word of an instruction.</summary>
/// <param name="Raw">As it was written.</param>
/// <param name="Value">Without quotes and escapes; variables are not replaced.</param>
/// <param name="Offset">Where it begins in the file.</param>
internal sealed record DockerWord(string Raw, string Value, int Offset);

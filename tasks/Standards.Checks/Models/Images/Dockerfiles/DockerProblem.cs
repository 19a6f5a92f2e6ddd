namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>Why no image can be built from a Dockerfile.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do.</param>
internal sealed record DockerProblem(int Offset, string Message, string Fix);

namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>Why Terraform cannot read a file.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do.</param>
internal sealed record HclProblem(int Offset, string Message, string Fix);

using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>Where a document does not fit its schema.</summary>
/// <param name="At">The value or key that is wrong, or that lacks something.</param>
/// <param name="Message">What is wrong, with the value found; one sentence without a full stop.</param>
/// <param name="Fix">The text to write; one sentence without a full stop.</param>
internal sealed record SchemaProblem(YamlNode At, string Message, string Fix);

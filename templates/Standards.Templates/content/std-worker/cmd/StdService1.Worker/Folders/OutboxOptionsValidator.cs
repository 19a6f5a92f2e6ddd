using Microsoft.Extensions.Options;

namespace StdService1.Worker.Folders;

/// <summary>Says what is wrong with the options, with the value and what is allowed.</summary>
internal sealed class OutboxOptionsValidator : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Folder))
            result.AddError($"'{options.Folder}' is not allowed; allowed is the path of a folder", nameof(options.Folder));
        return result.Build();
    }
}

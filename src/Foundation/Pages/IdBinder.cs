using Huiskamer.Foundation.Database;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huiskamer.Foundation.Pages;

/// <summary>Reads typed ids from URLs and forms.</summary>
public sealed class IdBinderProvider : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;

        return type.IsValueType && type.GetInterfaces().Any(IsId)
            ? (IModelBinder)Activator.CreateInstance(typeof(IdBinder<>).MakeGenericType(type))!
            : null;
    }

    private static bool IsId(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>);

    private sealed class IdBinder<T> : IModelBinder
        where T : struct, IId<T>
    {
        public Task BindModelAsync(ModelBindingContext binding)
        {
            var given = binding.ValueProvider.GetValue(binding.ModelName);

            if (Guid.TryParse(given.FirstValue, out var value))
            {
                binding.ModelState.SetModelValue(binding.ModelName, given);
                binding.Result = ModelBindingResult.Success(T.From(value));
            }
            else if (!string.IsNullOrEmpty(given.FirstValue))
            {
                binding.ModelState.TryAddModelError(binding.ModelName, "Kies een van de mogelijkheden.");
            }

            return Task.CompletedTask;
        }
    }
}

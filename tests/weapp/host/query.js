/** wx.createSelectorQuery over the page that is on top. */

const sizeOf = (element) => {
  const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
  return { width, height, left, top, right, bottom, id: element.id, dataset: { ...element.dataset } };
};

/** What `node: true` gives for a canvas of type 2d: the canvas itself, with what WeChat hangs on it. */
function canvasNode(canvas) {
  canvas.requestAnimationFrame ??= (work) => requestAnimationFrame(work);
  canvas.cancelAnimationFrame ??= (id) => cancelAnimationFrame(id);
  canvas.createImage ??= () => new Image();
  canvas.createPath2D ??= (path) => new Path2D(path);
  return canvas;
}

function read(element, fields) {
  if (!element) return null;
  const answer = {};
  const whole = sizeOf(element);
  if (fields.id) answer.id = whole.id;
  if (fields.dataset) answer.dataset = whole.dataset;
  if (fields.rect)
    Object.assign(answer, { left: whole.left, top: whole.top, right: whole.right, bottom: whole.bottom });
  if (fields.size) Object.assign(answer, { width: whole.width, height: whole.height });
  if (fields.scrollOffset) Object.assign(answer, { scrollLeft: element.scrollLeft, scrollTop: element.scrollTop });
  if (fields.node) answer.node = element.localName === 'canvas' ? canvasNode(element) : element;
  return answer;
}

const RECT = { id: true, dataset: true, rect: true, size: true };

class SelectorQuery {
  constructor(rootOf) {
    this.rootOf = rootOf;
    this.steps = [];
  }

  in() {
    return this;
  }

  select(selector) {
    return this.nodes(() => [this.rootOf().querySelector(selector)], false);
  }

  selectAll(selector) {
    return this.nodes(() => [...this.rootOf().querySelectorAll(selector)], true);
  }

  selectViewport() {
    return this.nodes(() => [this.rootOf()], false);
  }

  nodes(find, isMany) {
    const add = (fields, callback) => {
      const work = () => {
        const answers = find().map((element) => read(element, fields));
        return isMany ? answers : answers[0];
      };
      this.steps.push({ work, callback });
      return this;
    };
    return {
      fields: (fields, callback) => add(fields, callback),
      boundingClientRect: (callback) => add(RECT, callback),
      scrollOffset: (callback) => add({ scrollOffset: true }, callback),
      node: (callback) => add({ node: true }, callback),
    };
  }

  exec(callback) {
    const { steps } = this;
    setTimeout(() => {
      const answers = steps.map(({ work }) => work());
      steps.forEach((step, index) => step.callback?.(answers[index]));
      callback?.(answers);
    });
    return this;
  }
}

export const selectorQuery = (rootOf) => new SelectorQuery(rootOf);
